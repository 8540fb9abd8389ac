package org.beian.account.unit;

import java.util.Set;

/**
 * Data of an account to be opened.
 *
 * @param username 3 to 60 lower-case letters, digits, dots, hyphens, underscores; upper case is
 *     folded
 * @param displayName name of the person, 1 to 120 characters
 * @param email one address of the person, to which the one-time link goes
 * @param officerId the dedicated officer (7.1) that the person is, or null
 */
public record NewAccount(
        String username, String displayName, String email, Set<String> roles, Long officerId) {}
