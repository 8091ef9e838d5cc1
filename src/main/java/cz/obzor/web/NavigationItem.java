package cz.obzor.web;

import java.util.List;

/// An entry of the main navigation; a bean of the module that it leads to.
///
/// @param order   by which entries are sorted
/// @param message key of its label
/// @param address Czech path
/// @param also    other Czech paths that belong to the same part of the site
public record NavigationItem(int order, String message, String address, List<String> also) {
    public NavigationItem {
        also = List.copyOf(also);
    }

    public NavigationItem(int order, String message, String address) {
        this(order, message, address, List.of());
    }
}
