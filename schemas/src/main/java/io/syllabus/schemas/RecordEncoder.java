package io.syllabus.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Java records as Spark rows. Catalyst's product encoder needs a constructor in field order and
 * accessors named like the fields, which is what a record is; {@code Encoders.bean} gives empty
 * structs for records without an error.
 *
 * <p>Covers String, the primitives and their boxes, enums, Instant, nested records (generic ones
 * too), arrays of numbers, List and Map. A column is named like its component. A null in a
 * primitive component fails instead of becoming 0.
 */
public final class RecordEncoder {
  private static final Map<Type, AgnosticEncoder<?>> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, AgnosticEncoders.StringEncoder$.MODULE$),
          Map.entry(int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$),
          Map.entry(long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$),
          Map.entry(float.class, AgnosticEncoders.PrimitiveFloatEncoder$.MODULE$),
          Map.entry(double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$),
          Map.entry(boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$),
          Map.entry(Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$),
          Map.entry(Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$),
          Map.entry(Float.class, AgnosticEncoders.BoxedFloatEncoder$.MODULE$),
          Map.entry(Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$),
          Map.entry(Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$),
          Map.entry(Instant.class, AgnosticEncoders.STRICT_INSTANT_ENCODER()));

  private RecordEncoder() {}

  /** The encoder of a record without type parameters. */
  public static <R extends Record> Encoder<R> of(Class<R> row) {
    return expression(encoder(row, Map.of()));
  }

  /** The encoder of the outcomes of a stage that writes {@code row}. */
  public static <O extends Record & Traced> Encoder<Outcome<O>> outcome(Class<O> row) {
    return of(Outcome.class, row);
  }

  /** The encoder of a record with one type parameter, of which each row has the same. */
  public static <R extends Record> Encoder<R> of(Class<? super R> row, Class<?> argument) {
    return expression(encoder(row, Map.of(row.getTypeParameters()[0], argument)));
  }

  @SuppressWarnings("unchecked") // the class that was asked for decides the type
  private static <T> Encoder<T> expression(AgnosticEncoder<?> encoder) {
    return ExpressionEncoder.apply((AgnosticEncoder<T>) encoder);
  }

  private static AgnosticEncoder<?> encoder(Type type, Map<TypeVariable<?>, Type> bound) {
    AgnosticEncoder<?> leaf = LEAVES.get(type);
    if (leaf != null) {
      return leaf;
    }
    if (type instanceof TypeVariable<?> variable && bound.containsKey(variable)) {
      return encoder(bound.get(variable), bound);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, bound);
    }
    if (type instanceof Class<?> known && known.isRecord()) {
      return product(known, bound);
    }
    if (type instanceof Class<?> known && known.isArray()) {
      return new AgnosticEncoders.ArrayEncoder<>(encoder(known.getComponentType(), bound), false);
    }
    if (type instanceof Class<?> known && known.isEnum()) {
      return new AgnosticEncoders.JavaEnumEncoder<>(tag(known));
    }
    throw new IllegalArgumentException(
        "Cannot encode %s: a row holds String, numbers, boolean, Instant, enums, records, arrays, List and Map only"
            .formatted(type.getTypeName()));
  }

  private static AgnosticEncoder<?> generic(
      ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == List.class) {
      return new AgnosticEncoders.IterableEncoder<>(
          tag(List.class), encoder(arguments[0], bound), true, false);
    }
    if (raw == Map.class) {
      return new AgnosticEncoders.MapEncoder<>(
          tag(Map.class), encoder(arguments[0], bound), encoder(arguments[1], bound), true);
    }
    if (raw.isRecord()) {
      Map<TypeVariable<?>, Type> own = new HashMap<>(bound);
      for (int i = 0; i < arguments.length; i++) {
        own.put(raw.getTypeParameters()[i], arguments[i]);
      }
      return product(raw, own);
    }
    throw new IllegalArgumentException(
        "Cannot encode %s: of the collections a row holds List and Map only"
            .formatted(type.getTypeName()));
  }

  private static AgnosticEncoder<?> product(Class<?> row, Map<TypeVariable<?>, Type> bound) {
    List<EncoderField> fields = new ArrayList<>();
    for (RecordComponent component : row.getRecordComponents()) {
      AgnosticEncoder<?> encoder = encoder(component.getGenericType(), bound);
      fields.add(
          new EncoderField(
              component.getName(),
              encoder,
              !component.getType().isPrimitive(),
              Metadata.empty(),
              Option.empty(),
              Option.empty()));
    }
    return new AgnosticEncoders.ProductEncoder<>(
        tag(row), JavaConverters.asScalaBuffer(fields).toSeq(), Option.empty());
  }

  @SuppressWarnings("unchecked") // a tag carries its class and nothing else
  private static <T> ClassTag<T> tag(Class<?> type) {
    return (ClassTag<T>) ClassTag$.MODULE$.apply(type);
  }
}
