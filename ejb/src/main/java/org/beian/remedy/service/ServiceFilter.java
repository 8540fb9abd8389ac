package org.beian.remedy.service;

/**
 * Filter of the letters of an authority by their service.
 *
 * @param way null for all
 * @param number beginning of the letter's number; empty for all
 */
public record ServiceFilter(ServiceState state, ServiceWay way, String number) {

    String condition() {
        return " and s.state = :state"
                + (way == null ? "" : " and s.way = :way")
                + (number.isEmpty() ? "" : " and s.letterNumber like :number escape '!'");
    }
}
