package cz.obzor.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// All settings that the modules declare, found by their records.
public final class SettingsCatalogue {
    static final String PREFIX = "obzor.";

    private SettingsCatalogue() {}

    /// Every setting, by key.
    public static List<Setting> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Setting> settings = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("cz.obzor")) {
            settings.addAll(declaredBy(load(candidate.getBeanClassName())));
        }
        settings.sort(Comparator.comparing(Setting::key));
        return settings;
    }

    private static Class<?> load(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<Setting> declaredBy(Class<?> type) {
        String prefix =
                type.getAnnotation(ConfigurationProperties.class).value().substring(PREFIX.length());
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Described described = component.getAnnotation(Described.class);
            if (described == null) {
                throw new IllegalStateException(type.getSimpleName() + "." + component.getName() + " is not described");
            }
            settings.add(new Setting(
                    prefix + "." + dashed(component.getName()), defaultOf(type, component), described.value()));
        }
        return settings;
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getName().equals(component.getName()) && value != null) {
                return String.join(",", value.value());
            }
        }
        return "";
    }

    private static String dashed(String name) {
        var dashed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                dashed.append('-').append(Character.toLowerCase(c));
            } else {
                dashed.append(c);
            }
        }
        return dashed.toString();
    }
}
