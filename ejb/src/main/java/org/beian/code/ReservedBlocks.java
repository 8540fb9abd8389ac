package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.persistence.CachedTable;
import org.beian.value.IpRange;

/**
 * Cached table of address blocks that nobody may file: private, reserved, special use. Its rows are
 * dated.
 */
@ApplicationScoped
public class ReservedBlocks {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<List<Block>> blocks;

    @PostConstruct
    void prepare() {
        blocks = new CachedTable<>(clock, this::load);
    }

    /** Name of a block that overlaps the range on that day. */
    public Optional<String> touching(IpRange range, LocalDate on) {
        return blocks.get().stream()
                .filter(block -> block.isInForce(on) && block.touches(range))
                .map(Block::name)
                .findFirst();
    }

    private List<Block> load() {
        List<Block> loaded = new ArrayList<>();
        for (Object[] row :
                CodeTables.Rows.of(
                        em.createNativeQuery(
                                        "select family, range_start, range_end, valid_from, valid_to, name"
                                                + " from reserved_block order by range_start")
                                // a fact: nothing that waits to be written bears on it
                                .setFlushMode(FlushModeType.COMMIT))) {
            loaded.add(
                    new Block(
                            ((Number) row[0]).intValue(),
                            (String) row[1],
                            (String) row[2],
                            CodeTables.Rows.date(row[3]),
                            CodeTables.Rows.date(row[4]),
                            (String) row[5]));
        }
        return loaded;
    }

    private record Block(
            int family, String start, String end, LocalDate from, LocalDate to, String name) {

        boolean isInForce(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }

        boolean touches(IpRange range) {
            return family == range.family()
                    && start.compareTo(range.endHex()) <= 0
                    && end.compareTo(range.startHex()) >= 0;
        }
    }
}
