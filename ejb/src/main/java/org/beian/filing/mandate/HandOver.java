package org.beian.filing.mandate;

/**
 * Data of a hand-over by a provider to the sponsor for whom it filed (12.6).
 *
 * @param officer name of the dedicated officer who passes it, on the roster today
 * @param guidance the guidance given: on the certificate when the filing was approved, on what to
 *     correct when it was refused; 1 to 1000 characters
 * @param email the sponsor's address for the account link, or null for the one in the application;
 *     the sponsor has to confirm another one
 */
public record HandOver(String officer, String guidance, String email) {}
