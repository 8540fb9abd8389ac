package org.beian.annualaudit.answer;

import java.util.List;

/**
 * Explanation of a sponsor why a difference is none (8.7).
 *
 * @param version the version that the sponsor saw; null where a program did not look
 * @param words 4 to 2000 characters
 * @param documents ids of up to 5 own documents that prove it; null for none
 */
public record AuditExplanation(Integer version, String words, List<String> documents) {

    public AuditExplanation {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
