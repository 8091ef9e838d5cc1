package cz.obzor.web;

import java.util.List;
import org.springframework.util.unit.DataSize;

/// Addresses that take more than {@link RequestBodyLimit#USUAL}. A bean per module.
public record BodyLimits(List<Larger> larger) {
    public BodyLimits {
        larger = List.copyOf(larger);
    }

    /// What the body of a request is.
    public enum Body {
        /// files of a form: {@code multipart/form-data}
        UPLOAD,
        /// fields of a form
        FIELDS,
        /// anything else: JSON, a file as it is
        DOCUMENT
    }

    /// @param pattern of the path: {@code /dokumenty/{id}/nova-verze}
    /// @param body    for which it holds; others have the usual limit there too
    public record Larger(String pattern, Body body, DataSize most) {}
}
