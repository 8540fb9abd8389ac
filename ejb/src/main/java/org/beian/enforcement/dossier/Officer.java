package org.beian.enforcement.dossier;

/**
 * Officer of a case.
 *
 * @param username of an account of the bureau
 * @param certificate number of the certificate (执法证号), 4 to 40 letters, digits and hyphens
 */
public record Officer(String username, String certificate) {}
