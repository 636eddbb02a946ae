package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link GraphRecord} whose type follows from its class: {@link GraphHierarchy} writes and reads it. */
@JacksonAnnotationsInside
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Absent.class)
@JsonIgnoreProperties("@odata.type")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface GraphSubtype {}
