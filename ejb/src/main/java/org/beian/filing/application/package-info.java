/** The application: entity, rounds, states, deadlines, and the repository that finds it. */
package org.beian.filing.application;
