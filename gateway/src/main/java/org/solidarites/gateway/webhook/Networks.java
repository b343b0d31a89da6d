package org.solidarites.gateway.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet, by the special-purpose registries of the IANA (RFC 6890): of IPv4
 * everything that is not listed here, of IPv6 only what is given to the public (2000::/3), and of that not what leads
 * elsewhere.
 */
final class Networks {

    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network; connects to this machine
            "10.0.0.0/8",
            "100.64.0.0/10", // behind the NAT of a carrier
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local; the metadata of clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and the broadcast

    private static final Block PUBLIC_6 = block("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // of the protocol; Teredo carries IPv4 addresses
            "2001:db8::/32",
            "2002::/16", // 6to4: carries IPv4 addresses
            "3fff::/20");

    private Networks() {}

    /** True for an address that anybody on the internet may call. */
    static boolean isPublic(InetAddress address) {
        // Java takes an IPv4 address that is mapped into IPv6 for what it is.
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bytes))
                : PUBLIC_6.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... cidrs) {
        return Arrays.stream(cidrs).map(Networks::block).toList();
    }

    private static Block block(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new Block(network, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(cidr, impossible);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Block(byte[] network, int bits) {

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
