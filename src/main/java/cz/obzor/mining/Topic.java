package cz.obzor.mining;

import java.util.List;

/// A topic that the words of a node lead to.
///
/// @param scheme     {@link #SMART_DOMAIN} or {@link #SDG}
/// @param code       in the codelist of the scheme
/// @param confidence 0 to 1
/// @param because    words of the text that led to it, as they stand
public record Topic(String scheme, String code, double confidence, List<String> because) {
    public static final String SMART_DOMAIN = "smart-domain";
    public static final String SDG = "sdg";

    public Topic {
        because = List.copyOf(because);
    }
}
