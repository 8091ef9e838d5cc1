package cz.obzor.account.web;

import org.jspecify.annotations.Nullable;

/// Model of a page that tells what happened and what comes next.
///
/// @param label of where to go on; null for nowhere
public record ToldPage(
        String title,
        String text,
        @Nullable String label,
        @Nullable String address) {}
