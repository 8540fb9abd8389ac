package org.beian.domainregister.record;

import java.time.LocalDate;

/**
 * What holds for all rows of one file.
 *
 * @param full whether it is a whole file
 * @param received the day on which it came, in Shanghai
 * @param names takes those of good rows
 */
public record DomainFileFacts(
        Reporter reporter,
        boolean full,
        LocalDate received,
        RemitsOfDay remits,
        RegionNames regions,
        NameStandings standings,
        NamesRead.Names names) {}
