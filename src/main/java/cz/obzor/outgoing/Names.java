package cz.obzor.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// What names lead to.
interface Names {
    List<InetAddress> addresses(String host) throws UnknownHostException;

    static Names ofTheSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
