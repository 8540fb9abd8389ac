package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.LocalDate;
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

    private CachedTable<List<ReservedBlock>> blocks;

    @PostConstruct
    void prepare() {
        blocks = new CachedTable<>(em, clock, this::load);
    }

    /**
     * Prefix of a block that overlaps the range on that day; without the block's name, which is in
     * two languages.
     */
    public Optional<String> touching(IpRange range, LocalDate on) {
        return blocks.get().stream()
                .filter(block -> block.validOn(on) && block.touches(range))
                .map(block -> block.name().split(" ", 2)[0])
                .findFirst();
    }

    private List<ReservedBlock> load() {
        return em.createQuery("select b from ReservedBlock b order by b.start", ReservedBlock.class)
                // a fact: nothing that waits to be written bears on it
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
