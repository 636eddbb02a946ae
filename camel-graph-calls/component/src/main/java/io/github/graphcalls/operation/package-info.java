/** See the design's rooms. */
package io.github.graphcalls.operation;
