package org.beian.domainregister.record;

import java.time.LocalDate;

/**
 * Facts that hold for all rows of one file.
 *
 * @param full whether it is a full file
 * @param received the day on which it came, in Shanghai
 */
public record DomainFileFacts(
        Reporter reporter,
        boolean full,
        LocalDate received,
        RemitsOfDay remits,
        RegionNames regions,
        SuffixCache standings) {}
