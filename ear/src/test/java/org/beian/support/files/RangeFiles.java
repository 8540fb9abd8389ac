package org.beian.support.files;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.beian.value.IpRange;

/**
 * Generated address files of headquarters, their branch and a second unit, of any size. In each
 * block headquarters hold the whole from APNIC, hand one half on to the branch or the second unit,
 * and allocate the other half; the receiver files its half as a source and allocates it.
 * Allocations end at any address, not only where a prefix does. Every row follows from the number
 * of its block alone. At a regular interval, faults lie in the room after a block.
 */
public final class RangeFiles {

    static final long HALF = 32_768;
    private static final int PIECES = 64;
    private static final long PIECE = HALF / PIECES;

    /** Rows of a block in the file of headquarters. */
    private static final int OF_HEADQUARTERS = 2 + PIECES;

    private static final int OF_RECEIVER = 1 + PIECES;

    private final long first;
    private final long blocks;
    private final int every;
    private final Map<Filer, Planted> planted = new EnumMap<>(Filer.class);

    /** Unit that files. */
    public enum Filer {
        HEADQUARTERS(RegisterUnits.HEADQUARTERS),
        BRANCH(RegisterUnits.BRANCH),
        SECOND(RegisterUnits.SECOND);

        private final String code;

        Filer(String code) {
            this.code = code;
        }

        /** The unit's code, and its key. */
        public String code() {
            return code;
        }
    }

    /**
     * @param rows of all files together, about
     * @param everySoMany blocks with a fault each; 0 for none at all
     */
    public RangeFiles(long rows, int everySoMany) {
        this(0, rows / (OF_HEADQUARTERS + OF_RECEIVER), everySoMany);
    }

    private RangeFiles(long first, long blocks, int every) {
        this.first = first;
        this.blocks = blocks;
        this.every = every;
    }

    /**
     * Files of other blocks: those from this number on.
     *
     * @param block a multiple of four
     */
    public RangeFiles from(long block) {
        return new RangeFiles(block, blocks, every);
    }

    /** Number of good rows in all files together. */
    public long goodRows() {
        return blocks * (OF_HEADQUARTERS + OF_RECEIVER);
    }

    /** Expected findings in the file of a unit, once it is written. */
    public Planted planted(Filer filer) {
        return planted.computeIfAbsent(filer, key -> new Planted());
    }

    /** Number of ranges handed on to a unit that files no source for them. */
    public int unreported(Filer filer) {
        int unreported = 0;
        for (long number = first; number < first + blocks; number++) {
            boolean planted = fault(number) == RangeFault.SOURCE_UNREPORTED;
            unreported += planted && filer == Filer.SECOND ? 1 : 0;
        }
        return unreported;
    }

    private RangeFault fault(long number) {
        RangeFault[] kinds = RangeFault.values();
        return every > 0 && number % every == every - 1
                ? kinds[(int) (number / every % kinds.length)]
                : null;
    }

    /** Writes the file of a unit, packed with gzip. */
    public Path write(Filer filer, Path file) {
        return Columns.gzip(file, Columns.IP, out -> rows(filer, out));
    }

    /**
     * Writes a file of headquarters whose allocations lie outside of all sources, so that the check
     * finds something at each row.
     */
    public static Path outside(int rows, Path file) {
        return Columns.gzip(
                file,
                Columns.IP,
                out -> {
                    for (int row = 0; row < rows; row++) {
                        long from = row % PIECE * PIECES * 2;
                        IpRange range = new AddressBlock(row / PIECE).parts(from, from + PIECES);
                        ownUse(out, range).end();
                    }
                });
    }

    private void rows(Filer filer, Columns out) {
        for (long number = first; number < first + blocks; number++) {
            AddressBlock block = new AddressBlock(number);
            Filer receiver = number % 2 == 0 ? Filer.SECOND : Filer.BRANCH;
            if (filer == Filer.HEADQUARTERS) {
                headquarters(out, block, number, receiver);
            } else if (filer == receiver) {
                source(out, block.parts(0, HALF), RegisterUnits.HEADQUARTERS).end();
                pieces(out, block, number, 0);
            }
            RangeFault fault = fault(number);
            if (fault != null) {
                fault.plant(filer, out, block, planted(filer));
            }
        }
    }

    private static void headquarters(Columns out, AddressBlock block, long number, Filer receiver) {
        source(out, block.parts(0, 2 * HALF), "APNIC").end();
        allocation(out, block.parts(0, HALF), "REDISTRIBUTED")
                .set("receiver", receiver.code())
                .end();
        pieces(out, block, number, HALF);
    }

    /** Allocates half a block in pieces that end at no prefix. */
    private static void pieces(Columns out, AddressBlock block, long number, long from) {
        long start = from;
        for (int piece = 1; piece <= PIECES; piece++) {
            long shift = piece == PIECES ? 0 : (piece * 37L + number * 11) % (PIECE / 4);
            long end = from + piece * PIECE + shift;
            IpRange range = block.parts(start, end);
            switch (piece % 4) {
                case 0 -> ownUse(out, range).end();
                case 1 -> allocation(out, range, "RESERVED").end();
                default -> used(out, range, number * PIECES + piece).end();
            }
            start = end;
        }
    }

    public static Columns source(Columns out, IpRange range, String upstream) {
        return range(out, "SOURCE", range).set("upstream", upstream);
    }

    static Columns announced(Columns out, IpRange range, String receiver) {
        return range(out, "ANNOUNCED", range).set("receiver", receiver);
    }

    static Columns allocation(Columns out, IpRange range, String status) {
        return range(out, "ALLOCATION", range).set("status", status);
    }

    public static Columns ownUse(Columns out, IpRange range) {
        return allocation(out, range, "OWN_USE").set("mode", "STATIC").set("date", "2024-02-29");
    }

    static Columns used(Columns out, IpRange range, long user) {
        return allocation(out, range, "USED")
                .set("mode", user % 3 == 0 ? "DYNAMIC" : "STATIC")
                .set("date", "2023-08-15")
                .set("unitName", "示例用户单位" + user % 10_007)
                .set("nature", "ENTERPRISE")
                .set("industry", "IT")
                .set("province", "110000")
                .set("city", "110100")
                .set("address", "北京市海淀区示例路" + user % 997 + "号")
                .set("contactName", "示例联系人" + user % 499)
                .set("contactPhone", "010-" + (62_000_000 + user % 1000))
                .set("contactEmail", "c" + user % 499 + "@example.cn");
    }

    private static Columns range(Columns out, String record, IpRange range) {
        return out.set("action", "ADD")
                .set("record", record)
                .set("start", range.start())
                .set("end", range.end());
    }
}
