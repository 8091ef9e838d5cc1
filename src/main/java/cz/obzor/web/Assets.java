package cz.obzor.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Page assets by their names. The build gives each file a name that holds a hash of its content, so that browsers may
/// keep it for ever.
public final class Assets {
    private final Map<String, String> addresses;

    Assets(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    static Assets fromClassPath() {
        try (InputStream manifest = Assets.class.getResourceAsStream("/assets-manifest.json")) {
            if (manifest == null) {
                throw new IllegalStateException("The page assets are missing: the program was built without them");
            }
            return new Assets(JsonMapper.shared().readValue(manifest, new TypeReference<Map<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Address of an asset.
    ///
    /// @throws IllegalArgumentException for a name that the build does not know
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("No page asset " + name);
        }
        return address;
    }
}
