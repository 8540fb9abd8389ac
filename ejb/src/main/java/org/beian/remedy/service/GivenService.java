package org.beian.remedy.service;

import java.time.LocalDate;
import java.util.List;

/**
 * Service of a letter as an officer enters it.
 *
 * @param way null where none was chosen
 * @param day on which it was served, or published; null where none was entered
 * @param proof ids of the documents that were uploaded for it; exactly one, but none for electronic
 *     service
 */
public record GivenService(ServiceWay way, LocalDate day, List<String> proof) {

    public GivenService {
        proof = List.copyOf(proof);
    }
}
