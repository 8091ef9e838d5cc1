package cz.obzor.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the open internet. Ranges are those of the registries of special addresses that IANA
/// keeps (RFC 6890 and its updates).
final class PublicAddresses {
    private static final List<Range> SPECIAL_4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by customers of one provider
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // link-local, and what clouds tell their machines
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // measuring
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /// only these are given out; loopback, link-local, unique local, multicast and the rest lie outside
    private static final Range GIVEN_OUT_6 = Range.of("2000::/3");

    private static final List<Range> SPECIAL_6 = ranges(
            "2001::/23", // protocols, among them Teredo, which carries IPv4
            "2001:db8::/32", // documentation
            "3fff::/20"); // documentation

    private static final Range SIX_TO_FOUR = Range.of("2002::/16");
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.holds(address));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return has(Range.carried(address, 2));
        }
        if (NAT64.holds(address)) {
            return has(Range.carried(address, 12));
        }
        return GIVEN_OUT_6.holds(address) && SPECIAL_6.stream().noneMatch(range -> range.holds(address));
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }
}
