package cz.obzor.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /// larger parts of a form go to the disk
    private static final int KEPT_IN_MEMORY = 1 << 16;

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    Addresses addresses(List<AddressWords> words) {
        return new Addresses(words);
    }

    /// Answers say the language that the address asks for, whatever the browser prefers.
    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the address decides about the language");
            }
        };
    }

    @Bean
    Assets assets() {
        return Assets.fromClassPath();
    }

    @Bean
    JteViews jteViews(
            Messages messages,
            Addresses addresses,
            Assets assets,
            List<NavigationItem> navigation,
            SiteSettings settings,
            Viewers viewers) {
        List<NavigationItem> sorted = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        return new JteViews(new SiteParts(messages, addresses, assets, sorted, settings, viewers));
    }

    @Bean
    ProblemResponses problemResponses(Messages messages, JsonMapper json, UploadSettings uploads) {
        return new ProblemResponses(messages, json, uploads);
    }

    /// The container takes in whole uploads only; how large a file may be is checked where it is stored, so that the
    /// refusal can name the file's limit and a form can show it beside what was typed.
    @Bean
    MultipartConfigElement multipartLimits(UploadSettings settings) {
        return new MultipartConfigElement("", -1, settings.maxRequestSize().toBytes(), KEPT_IN_MEMORY);
    }

    /// Bodies that the framework reads into objects are held to the same as {@link ForeignJson}; their depth is a
    /// setting of it.
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    FilterRegistrationBean<RequestBodyLimit> requestBodyLimit(List<BodyLimits> limits) {
        var registration = new FilterRegistrationBean<>(new RequestBodyLimit(limits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestId> requestId() {
        var registration = new FilterRegistrationBean<>(new RequestId());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WrongInputLog> wrongInputLog() {
        var registration = new FilterRegistrationBean<>(new WrongInputLog());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /// Lists of the API tell whether they changed, by a mark of their content. Things with a revision have their own.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> marksOfAnswers() {
        var filter = new ShallowEtagHeaderFilter();
        // the content is the same, packed or not
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<AssetEncoding> assetEncoding() {
        var registration = new FilterRegistrationBean<>(new AssetEncoding());
        registration.addUrlPatterns("/assets/*");
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
