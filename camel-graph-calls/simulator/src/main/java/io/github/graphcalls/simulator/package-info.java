/** The calling service of Microsoft Graph on one machine, for tests and demos. */
package io.github.graphcalls.simulator;
