package cz.obzor.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A range of addresses: {@code 10.0.0.0/8}, {@code fc00::/7}, or a single one.
///
/// @param first lowest address of the range
/// @param bits  that all of its addresses have in common
record Range(InetAddress first, int bits) {

    /// @throws IllegalArgumentException where it is no range
    static Range of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            InetAddress first = InetAddress.ofLiteral(address);
            int most = first.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException(text + " is no range of addresses");
            }
            return new Range(first, bits);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(text + " is no range of addresses", malformed);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xff << Math.max(0, 8 - (bits - bit));
            if (((mine[bit / 8] ^ other[bit / 8]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The IPv4 address that an IPv6 address of this range carries.
    ///
    /// @param at first of its four bytes
    static InetAddress carried(InetAddress address, int at) {
        byte[] four = new byte[4];
        System.arraycopy(address.getAddress(), at, four, 0, 4);
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
