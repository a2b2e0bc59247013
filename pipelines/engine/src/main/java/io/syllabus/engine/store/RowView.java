package io.syllabus.engine.store;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as a view of a table's rows: its components name the columns, those of nested records
 * the parts of theirs, and nothing else is decoded. A column that the table lacks is null. The
 * types are those that {@link io.syllabus.schemas.RecordEncoder} writes.
 */
final class RowView<V extends Record> {
  private static final Map<Type, Value> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, ColumnVector::getString),
          Map.entry(int.class, ColumnVector::getInt),
          Map.entry(long.class, ColumnVector::getLong),
          Map.entry(float.class, ColumnVector::getFloat),
          Map.entry(double.class, ColumnVector::getDouble),
          Map.entry(boolean.class, ColumnVector::getBoolean),
          Map.entry(Integer.class, ColumnVector::getInt),
          Map.entry(Long.class, ColumnVector::getLong),
          Map.entry(Float.class, ColumnVector::getFloat),
          Map.entry(Double.class, ColumnVector::getDouble),
          Map.entry(Boolean.class, ColumnVector::getBoolean),
          Map.entry(Instant.class, RowView::instant));

  private final Class<V> row;
  private final StructType columns;
  private final Struct struct;

  /**
   * @param stored the columns of the table
   */
  RowView(Class<V> row, StructType stored) {
    this.row = row;
    this.columns = columns(row, stored);
    this.struct = Struct.of(row, columns);
  }

  /** The part of the table that has to be read. */
  StructType columns() {
    return columns;
  }

  V of(ColumnarBatch batch, int index) {
    return row.cast(struct.of(batch::getColumnVector, index));
  }

  /** Kernel reads records inside of lists and maps as a whole only. */
  private static StructType columns(Class<?> row, StructType stored) {
    List<StructField> fields = new ArrayList<>();
    for (RecordComponent component : row.getRecordComponents()) {
      if (stored.indexOf(component.getName()) >= 0) {
        StructField field = stored.get(component.getName());
        DataType type =
            field.getDataType() instanceof StructType struct
                ? columns(component.getType(), struct)
                : field.getDataType();
        fields.add(new StructField(field.getName(), type, true, field.getMetadata()));
      }
    }
    return new StructType(fields);
  }

  /** How a value comes out of its column. */
  private interface Value {
    Object at(ColumnVector column, int index);

    default Object orNull(ColumnVector column, int index) {
      return column.isNullAt(index) ? null : at(column, index);
    }

    default List<Object> all(ColumnVector elements) {
      List<Object> all = new ArrayList<>(elements.getSize());
      for (int i = 0; i < elements.getSize(); i++) {
        all.add(orNull(elements, i));
      }
      return all;
    }

    static Value of(Type wanted, DataType read) {
      if (LEAVES.containsKey(wanted)) {
        return LEAVES.get(wanted);
      }
      if (wanted instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        return read instanceof MapType map ? map(arguments, map) : list(arguments[0], read);
      }
      Class<?> known = (Class<?>) wanted;
      if (known.isArray()) {
        return array(known.getComponentType(), read);
      }
      if (known.isEnum()) {
        return (column, index) -> constant(known, column.getString(index));
      }
      Struct struct = Struct.of(known, (StructType) read);
      return (column, index) -> struct.of(column::getChild, index);
    }

    private static Value list(Type wanted, DataType read) {
      Value element = of(wanted, ((ArrayType) read).getElementType());
      return (column, index) -> element.all(column.getArray(index).getElements());
    }

    private static Value array(Class<?> wanted, DataType read) {
      Value element = of(wanted, ((ArrayType) read).getElementType());
      return (column, index) -> {
        List<Object> all = element.all(column.getArray(index).getElements());
        Object array = Array.newInstance(wanted, all.size());
        for (int i = 0; i < all.size(); i++) {
          Array.set(array, i, all.get(i));
        }
        return array;
      };
    }

    private static Value map(Type[] wanted, MapType read) {
      Value key = of(wanted[0], read.getKeyType());
      Value value = of(wanted[1], read.getValueType());
      return (column, index) -> {
        List<Object> keys = key.all(column.getMap(index).getKeys());
        List<Object> values = value.all(column.getMap(index).getValues());
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
          map.put(keys.get(i), values.get(i));
        }
        return map;
      };
    }
  }

  private interface Columns {
    ColumnVector column(int ordinal);
  }

  /**
   * A component of a record.
   *
   * @param ordinal of its column, -1 where the table has none
   */
  private record Field(int ordinal, Value value) {
    static Field of(RecordComponent component, StructType read) {
      int ordinal = read.indexOf(component.getName());
      return ordinal < 0
          ? new Field(ordinal, null)
          : new Field(
              ordinal, Value.of(component.getGenericType(), read.at(ordinal).getDataType()));
    }

    Object of(Columns columns, int index) {
      return ordinal < 0 ? null : value.orNull(columns.column(ordinal), index);
    }
  }

  private record Struct(Constructor<?> maker, List<Field> fields) {
    static Struct of(Class<?> row, StructType read) {
      return new Struct(
          constructor(row),
          Arrays.stream(row.getRecordComponents()).map(c -> Field.of(c, read)).toList());
    }

    Object of(Columns columns, int index) {
      try {
        return maker.newInstance(fields.stream().map(f -> f.of(columns, index)).toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot make a row of " + maker, e);
      }
    }
  }

  private static Constructor<?> constructor(Class<?> row) {
    Class<?>[] types =
        Arrays.stream(row.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = row.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a view belongs to who asks, and need not be public
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Instant instant(ColumnVector column, int index) {
    long micros = column.getLong(index);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }
}
