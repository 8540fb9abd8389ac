package org.beian.annualaudit.answer;

/**
 * Part of the sponsors of a campaign that was just told.
 *
 * @param last the last subject of the part
 * @param number of subjects whose sponsor was told
 */
public record ToldSponsors(long last, int number) {}
