package cz.obzor.web;

import java.util.List;

/// What every shell is made from.
record SiteParts(
        Messages messages,
        Addresses addresses,
        Assets assets,
        List<NavigationItem> navigation,
        SiteSettings settings,
        Viewers viewers) {}
