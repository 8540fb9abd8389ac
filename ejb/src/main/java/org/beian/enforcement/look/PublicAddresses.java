package org.beian.enforcement.look;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Test of addresses for being public: whatever a site's name leads to, no machine inside is called
 * (special-purpose registries of IANA, RFC 6890).
 */
final class PublicAddresses {

    private static final List<IPAddress> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.31.196.0/24",
                            "192.52.193.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "192.175.48.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "2620:4f:8000::/48",
                            "3fff::/20")
                    .map(PublicAddresses::block)
                    .toList();

    /** Of IPv6, all but this block is special. */
    private static final IPAddress GLOBAL_V6 = block("2000::/3");

    private PublicAddresses() {}

    private static IPAddress block(String text) {
        return new IPAddressString(text).getAddress().toPrefixBlock();
    }

    static boolean isPublic(InetAddress address) {
        IPAddress one = new IPAddressString(address.getHostAddress().split("%", 2)[0]).getAddress();
        return (address instanceof Inet4Address || GLOBAL_V6.contains(one))
                && SPECIAL.stream().noneMatch(block -> block.contains(one));
    }
}
