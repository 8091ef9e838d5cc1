package cz.obzor.framework;

/// Addresses of pages about frameworks, in Czech; {@link cz.obzor.web.Addresses} gives the English ones.
public final class FrameworkAddresses {
    private FrameworkAddresses() {}

    public static String list() {
        return "/ramce";
    }

    public static String of(String id) {
        return "/ramce/" + id;
    }

    /// What comes after the address of a framework to lead to one node of it.
    public static String anchor(String node) {
        return "#uzel-" + node;
    }
}
