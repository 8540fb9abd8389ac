package org.beian.support.files;

import static org.beian.support.files.RangeFiles.Filer.BRANCH;
import static org.beian.support.files.RangeFiles.Filer.HEADQUARTERS;
import static org.beian.support.files.RangeFiles.Filer.SECOND;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beian.support.files.RangeFiles.Filer;
import org.beian.value.IpRange;

/**
 * Faults that are planted in rows of addresses. Most lie in a single row of the file of
 * headquarters; the others take rows of one or two units, mostly in the room after a block.
 */
enum RangeFault {
    NOT_STRICT(
            "IP_RANGE_SYNTAX",
            (row, range) -> row.set("start", "020.0.0.1").set("end", "20.0.0.9")),
    REVERSED(
            "IP_RANGE_ORDER",
            (row, range) -> row.set("start", range.end()).set("end", range.start())),
    TWO_FAMILIES(
            "IP_RANGE_ORDER", (row, range) -> row.set("start", "20.0.0.1").set("end", "2400::1")),
    MAPPED(
            "IP_RANGE_SYNTAX",
            (row, range) -> row.set("start", "::ffff:20.0.0.1").set("end", "::ffff:20.0.0.9")),
    ZONE(
            "IP_RANGE_SYNTAX",
            (row, range) -> row.set("start", "fe80::1%eth0").set("end", "fe80::9%eth0")),
    RESERVED(
            "IP_RANGE_RESERVED",
            (row, range) -> row.set("start", "10.1.0.0").set("end", "10.1.0.255")),
    NO_CONTACT("IP_ITEMS_COMPLETE", (row, range) -> row.set("contactPhone", null)),
    NO_MODE("IP_ITEMS_COMPLETE", (row, range) -> row.set("mode", null)),
    NO_SUCH_STATUS("IP_STATUS_KNOWN", (row, range) -> row.set("status", "LENT")),
    NO_SUCH_RECORD("IP_RECORD_KNOWN", (row, range) -> row.set("record", "PRESENT")),
    NO_SUCH_DAY("IP_DATES", (row, range) -> row.set("date", "2023-02-31")),
    NO_SUCH_PROVINCE("IP_REGION_KNOWN", (row, range) -> row.set("province", "990000")),
    EMAIL("IP_CONTACT_EMAIL", (row, range) -> row.set("contactEmail", "nobody@@example")),
    HOST_BITS("IP_RANGE_PREFIX", (row, range) -> row.set("start", "20.0.0.1/24").set("end", null)),
    NO_SUCH_ACTION("IP_ACTION_KNOWN", (row, range) -> row.set("action", "PUT")),
    NO_SUCH_MODE("IP_MODE_KNOWN", (row, range) -> row.set("mode", "SHARED")),
    NO_SUCH_NATURE("IP_NATURE_KNOWN", (row, range) -> row.set("nature", "SECRET")),
    PHONE("IP_CONTACT_PHONE", (row, range) -> row.set("contactPhone", "none")),
    GATEWAY("IP_GATEWAY_SYNTAX", (row, range) -> row.set("gateway", "20.0.0")),
    TOO_LONG("IP_ITEM_LENGTH", (row, range) -> row.set("address", "路".repeat(2000))),
    CHANGE_WITHOUT_DAY("IP_EVENT_DATE", (row, range) -> row.set("action", "CHANGE")),
    NOTHING_TO_DELETE(
            "IP_RECORD_ABSENT",
            (row, range) -> row.set("action", "DELETE").set("eventDate", today())),
    UPSTREAM("IP_UPSTREAM_KNOWN") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                RangeFiles.source(out, block.parts(ROOM, ROOM + 100), "net-nobody");
                planted.add(out.end(), code());
            }
        }
    },
    RECEIVER("IP_RECEIVER_KNOWN") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                RangeFiles.allocation(out, block.parts(ROOM, ROOM + 100), "REDISTRIBUTED")
                        .set("receiver", "net-nobody");
                planted.add(out.end(), code());
            }
        }
    },
    /** The source of the block once more, with another note. */
    TWICE("IP_RANGE_TWICE") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                IpRange range = block.parts(0, 2 * RangeFiles.HALF);
                RangeFiles.source(out, range, "APNIC").end();
                planted.add(
                        RangeFiles.source(out, range, "APNIC").set("note", "又一次").end(), code());
            }
        }
    },
    ANOTHER_UNITS("IP_RECORD_OF_ANOTHER") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == SECOND) {
                RangeFiles.source(out, block.parts(0, 2 * RangeFiles.HALF), "APNIC")
                        .set("action", "DELETE")
                        .set("eventDate", today());
                planted.add(out.end(), code());
            }
        }
    },
    ANNOUNCED_BY_A_BRANCH("IP_ANNOUNCED_BY_HEADQUARTERS") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == BRANCH) {
                RangeFiles.announced(out, block.parts(0, 99), RegisterUnits.SECOND);
                planted.add(out.end(), code());
            }
        }
    },
    LATE("IP_REPORTED_LATE") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                IpRange range = block.parts(ROOM, ROOM + 100);
                RangeFiles.source(out, range, "APNIC").end();
                RangeFiles.ownUse(out, range).set("eventDate", "2024-01-08");
                planted.add(out.end(), code());
            }
        }
    },
    ALLOCATION_OUT_OF_BOUNDS("IP_ALLOCATION_OUT_OF_BOUNDS") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                planted.add(RangeFiles.ownUse(out, block.parts(ROOM, ROOM + 99)).end(), code());
            }
        }
    },
    SOURCE_OUT_OF_BOUNDS("IP_SOURCE_OUT_OF_BOUNDS") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == SECOND) {
                IpRange range = block.parts(ROOM, ROOM + 99);
                planted.add(
                        RangeFiles.source(out, range, RegisterUnits.HEADQUARTERS).end(), code());
                RangeFiles.ownUse(out, range).end();
            }
        }
    },
    SOURCES_IN_CONFLICT("IP_SOURCE_CONFLICT") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                RangeFiles.source(out, block.parts(ROOM, ROOM + 100), "APNIC").end();
                RangeFiles.ownUse(out, block.parts(ROOM, ROOM + 100)).end();
            } else if (filer == SECOND) {
                planted.add(
                        RangeFiles.source(out, block.parts(ROOM + 50, ROOM + 150), "APNIC").end(),
                        code());
                IpRange used = block.parts(ROOM + 50, ROOM + 150);
                planted.add(RangeFiles.ownUse(out, used).end(), ALLOCATIONS_IN_CONFLICT.code());
            }
        }
    },
    ALLOCATIONS_IN_CONFLICT("IP_ALLOCATION_CONFLICT") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                RangeFiles.source(out, block.parts(ROOM, ROOM + 100), "APNIC").end();
                planted.add(RangeFiles.ownUse(out, block.parts(ROOM, ROOM + 60)).end(), code());
                planted.add(
                        RangeFiles.ownUse(out, block.parts(ROOM + 40, ROOM + 100)).end(), code());
            }
        }
    },
    /** Part of a source has no allocation. */
    ALLOCATION_UNREPORTED("IP_ALLOCATION_UNREPORTED") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            if (filer == HEADQUARTERS) {
                planted.add(
                        RangeFiles.source(out, block.parts(ROOM, ROOM + 100), "APNIC").end(),
                        code());
                RangeFiles.ownUse(out, block.parts(ROOM, ROOM + 60)).end();
            }
        }
    },
    /** A range that was handed on is not filed as a source by its receiver. */
    SOURCE_UNREPORTED("IP_SOURCE_UNREPORTED") {
        @Override
        void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
            IpRange range = block.parts(ROOM, ROOM + 100);
            if (filer == HEADQUARTERS) {
                RangeFiles.source(out, range, "APNIC").end();
                RangeFiles.allocation(out, range, "REDISTRIBUTED")
                        .set("receiver", RegisterUnits.SECOND)
                        .end();
            }
        }
    };

    /** The first part of the room after a block. */
    private static final long ROOM = 2 * RangeFiles.HALF;

    private final String code;
    private final Spoil spoil;

    /** Change that makes a good row of an allocation in use a bad one. */
    private interface Spoil {
        void on(Columns row, IpRange range);
    }

    RangeFault(String code, Spoil spoil) {
        this.code = code;
        this.spoil = spoil;
    }

    RangeFault(String code) {
        this(code, null);
    }

    String code() {
        return code;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    void plant(Filer filer, Columns out, AddressBlock block, Planted planted) {
        if (filer == HEADQUARTERS) {
            IpRange range = block.parts(0, 9);
            spoil.on(RangeFiles.used(out, range, 1), range);
            planted.add(out.end(), code);
        }
    }
}
