package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.code.ReservedBlock;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.VisibleText;

/** Table of the address blocks that nobody may file. */
@ApplicationScoped
class BlockTable extends RowTable<ReservedBlock> {

    private static final int LONGEST_PURPOSE = 150;

    BlockTable() {
        super(FactKind.BLOCK, ReservedBlock.class);
    }

    @Override
    FactKey keyOf(ReservedBlock row) {
        return new FactKey(kind(), row.name().split(" ", 2)[0], "");
    }

    @Override
    FactContent contentOf(ReservedBlock row) {
        String[] parts = row.name().split(" ", 2);
        return FactContent.of(parts.length < 2 ? "" : parts[1]);
    }

    @Override
    ReservedBlock row(FactKey key, LocalDate from, FactContent content) {
        return new ReservedBlock(
                IpRange.parse(key.name()), from, key.name() + ' ' + content.value());
    }

    @Override
    public void check(FactKey key, FactContent content, boolean first) {
        if (!isBlock(key.name())) {
            throw FactRefusal.FACT_NAME_UNKNOWN.of();
        }
        boolean valid =
                !content.value().isEmpty()
                        && content.value().length() <= LONGEST_PURPOSE
                        && VisibleText.isLine(content.value());
        if (!valid) {
            throw FactRefusal.FACT_VALUE_INVALID.of();
        }
    }

    private static boolean isBlock(String prefix) {
        try {
            int slash = prefix.indexOf('/');
            return slash > 0 && IpRange.parse(prefix).start().equals(prefix.substring(0, slash));
        } catch (InvalidValue invalid) {
            return false;
        }
    }

    @Override
    public boolean mayEnd(FactKey key) {
        return true;
    }
}
