package org.beian.enforcement.dossier.view;

/** View of an officer of a case. The user name is told to authorities only. */
public record OfficerView(String username, String name, String certificate) {}
