/**
 * What must survive a crash: the calls, and what was acknowledged and is not processed yet. Nodes of one application share a
 * store and nothing else.
 */
package io.github.graphcalls.store;
