package cz.obzor.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// All settings that the modules declare, found by their records.
public final class SettingsCatalogue {
    static final String PREFIX = "obzor.";

    private SettingsCatalogue() {}

    /// Every setting, by key.
    public static List<Setting> all() {
        List<Setting> settings = new ArrayList<>();
        records().forEach(type -> settings.addAll(declaredBy(type)));
        settings.sort(Comparator.comparing(Setting::key));
        return settings;
    }

    /// Looks whether every record can be made of the values, before anything is begun with them.
    ///
    /// @param values by property name
    /// @throws SettingsRefused naming the setting that cannot be used
    static void check(Map<String, Object> values) {
        var binder = new Binder(new MapConfigurationPropertySource(values));
        for (Class<?> type : records()) {
            try {
                binder.bindOrCreate(prefixOf(type), Bindable.of(type));
            } catch (BindException wrong) {
                throw new SettingsRefused("A setting has a value that cannot be used: " + told(wrong)
                        + ". All settings are listed in docs/settings.md.");
            }
        }
    }

    private static List<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Class<?>> records = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("cz.obzor")) {
            records.add(load(candidate.getBeanClassName()));
        }
        return records;
    }

    private static String prefixOf(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    /// What a record says of its own values; else the key and the value that cannot be converted.
    private static String told(BindException wrong) {
        Throwable deepest = wrong;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        ConfigurationProperty property = wrong.getProperty();
        return property == null
                ? String.valueOf(deepest.getMessage())
                : property.getName().toString().substring(PREFIX.length()) + " = " + property.getValue();
    }

    private static Class<?> load(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<Setting> declaredBy(Class<?> type) {
        String prefix = prefixOf(type).substring(PREFIX.length());
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
