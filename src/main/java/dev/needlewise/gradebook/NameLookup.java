package dev.needlewise.gradebook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses that a host's name stands for. */
@FunctionalInterface
public interface NameLookup {
    List<InetAddress> lookup(String host) throws UnknownHostException;

    static NameLookup ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
