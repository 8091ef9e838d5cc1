package cz.obzor.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which parameters an address of the API takes. Any other is refused, so that a misspelt filter does not widen what
/// was asked for; the description of the API lists them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
    /// Names of the parameters.
    String[] value() default {};

    /// Whether there are others, which depend on the path and are checked by the method itself.
    boolean others() default false;
}
