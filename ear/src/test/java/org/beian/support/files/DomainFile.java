package org.beian.support.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;

/**
 * Generated full file of a registrar or of the registry, of any size. Each row follows from its
 * number alone, so that two files of one size are the same and memory stays flat; at a regular
 * interval a row holds a fault of the next kind.
 */
public final class DomainFile {

    /** Remainder by hundred of the numbers of the rows that change in the next edition. */
    private static final int CHANGING = 37;

    private static final int SPREAD = 0x7FFFFFFF;
    private static final long ODD = 0x9E3779B1L;
    private static final String[] GENERIC = {
        "com", "net", "org", "info", "xyz", "top", "shop", "club"
    };
    private static final String[] CHINESE = {
        "cn", "com.cn", "net.cn", "中国", "公司", "网络", "公司.cn", "bj.cn"
    };

    private final boolean registry;
    private final long first;
    private final long rows;
    private final int every;
    private final int edition;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private DomainFile(boolean registry, long first, long rows, int every, int edition) {
        this.registry = registry;
        this.first = first;
        this.rows = rows;
        this.every = every;
        this.edition = edition;
    }

    /** A file of a registrar, without faults. */
    public static DomainFile ofRegistrar(long rows) {
        return new DomainFile(false, 0, rows, 0, 1);
    }

    /** A file of the registry, without faults. */
    public static DomainFile ofRegistry(long rows) {
        return new DomainFile(true, 0, rows, 0, 1);
    }

    /** This file with a fault every so many rows, at least four. */
    public DomainFile withFaults(int everySoMany) {
        return new DomainFile(registry, first, rows, everySoMany, edition);
    }

    /** This file with other names: those from this number on. */
    public DomainFile from(long number) {
        return new DomainFile(registry, number, rows, every, edition);
    }

    /** A later file with the same names: one in a hundred has other name servers. */
    public DomainFile nextEdition() {
        return new DomainFile(registry, first, rows, every, edition + 1);
    }

    /** Number of rows that differ from the edition before. */
    public long changes() {
        return rows / 100 + (rows % 100 > CHANGING ? 1 : 0);
    }

    /**
     * Writes the file packed with gzip.
     *
     * @param planted receives the expected findings
     */
    public Path write(Path file, Planted planted) {
        return Columns.gzip(
                file,
                Columns.DOMAINS,
                out -> {
                    for (long i = 0; i < rows; i++) {
                        fill(out, i);
                        DomainFault fault = fault(i);
                        if (fault != null) {
                            fault.plant(out, this, i);
                        }
                        long row = out.end();
                        if (fault != null) {
                            planted.add(row, fault.code());
                        }
                    }
                });
    }

    /** Number of rows that take no effect. */
    public long refused() {
        return LongStream.range(0, rows)
                .mapToObj(this::fault)
                .filter(fault -> fault != null && fault.refuses())
                .count();
    }

    private DomainFault fault(long i) {
        if (every == 0 || i % every != every - 1) {
            return null;
        }
        DomainFault[] kinds = DomainFault.values();
        return kinds[(int) (i / every % kinds.length)];
    }

    /** The name of a row, from 0; no two are the same, and their order is scattered. */
    public String domain(long i) {
        long spread = (first + i) * ODD & SPREAD;
        String[] suffixes = registry ? CHINESE : GENERIC;
        String label = i % 16 == 9 ? "示例" + spread : "d" + Long.toString(spread, 36);
        return label + "." + suffixes[(int) (i % suffixes.length)];
    }

    /** A suffix that the other kind of unit reports. */
    String foreignSuffix() {
        return registry ? GENERIC[0] : CHINESE[0];
    }

    LocalDate today() {
        return today;
    }

    private void fill(Columns out, long i) {
        long person = i % 5003;
        out.set("action", "ADD")
                .set("domain", domain(i))
                .set("registered", LocalDate.of(2010, 1, 1).plusDays(i % 5000).toString())
                .set("expires", today.plusDays(100 + i % 3000).toString())
                .set("nameServers", nameServers(i))
                .set("registrar", "示例域名注册服务机构");
        for (String role : new String[] {"registrant", "admin"}) {
            out.set(role + "Name", "示例人员" + person)
                    .set(role + "Organisation", "示例单位" + i % 70001)
                    .set(role + "Address", "北京市西城区示例路" + person + "号")
                    .set(role + "Province", "110000")
                    .set(role + "City", "110100")
                    .set(role + "Email", "p" + i % 70001 + "@example.cn")
                    .set(role + "Phone", "010-" + (60000000 + person));
        }
    }

    private String nameServers(long i) {
        String first = i % 100 == CHANGING && edition > 1 ? "ns" + edition : "ns1";
        return first + ".example" + i % 97 + ".com;ns0.example" + i % 97 + ".com";
    }
}
