package org.beian.trail.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Source of the entries of the log of reads for the verification of the history. */
@ApplicationScoped
class ReadLogContents implements RecordedContents {

    /** Keys in one query: a day of a busy unit has thousands. */
    private static final int AT_ONCE = 500;

    @Inject EntityManager em;

    @Override
    public String kind() {
        return ReadLogEntry.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        List<Long> ids = new ArrayList<>(keys.stream().map(Long::valueOf).toList());
        Map<String, RecordedContent> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            em.createQuery("select r from ReadLogEntry r where r.id in :ids", ReadLogEntry.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(entry -> found.put(entry.key(), entry));
        }
        return found;
    }
}
