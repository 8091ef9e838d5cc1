package cz.obzor.framework;

import cz.obzor.web.AddressWords;
import cz.obzor.web.BodyLimits;
import cz.obzor.web.BodyLimits.Body;
import cz.obzor.web.BodyLimits.Larger;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class FrameworkConfiguration {

    @Bean
    AddressWords frameworkWords() {
        return new AddressWords(Map.of("ramce", "frameworks", "nahrat", "upload", "vyrazy", "terms"));
    }

    /// A file, and the fields of the second step, which hold it once more; there a letter with a diacritic has six
    /// bytes instead of two.
    @Bean
    BodyLimits frameworkBodies() {
        DataSize file = DataSize.ofMegabytes(5);
        DataSize fields = DataSize.ofMegabytes(16);
        return new BodyLimits(List.of(
                new Larger("/api/v1/frameworks", Body.DOCUMENT, file),
                new Larger("/ramce/nahrat", Body.UPLOAD, file),
                new Larger("/en/frameworks/upload", Body.UPLOAD, file),
                new Larger("/ramce/nahrat", Body.FIELDS, fields),
                new Larger("/en/frameworks/upload", Body.FIELDS, fields)));
    }
}
