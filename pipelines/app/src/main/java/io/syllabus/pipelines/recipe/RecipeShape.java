package io.syllabus.pipelines.recipe;

import io.syllabus.udfs.mask.MaskConf;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the records of a recipe say of its keys: the type of each, and where any key may stand. */
final class RecipeShape {
  private RecipeShape() {}

  /** The type of a key such as {@code gates.severity}; null where the records have no such key. */
  static Type of(String key) {
    Type type = Recipe.class;
    for (String name : key.split("\\.", -1)) {
      type = child(type, name.replaceFirst("\\[\\d+]$", ""));
    }
    return type;
  }

  /** True where the records take any key: a map. */
  static boolean isOpen(String key) {
    return of(key) instanceof ParameterizedType type && type.getRawType() == Map.class;
  }

  /** The components of a record, none of any other type; {@code mask} binds its tree itself. */
  static List<RecordComponent> components(Type type) {
    return type instanceof Class<?> record && record.isRecord() && record != MaskConf.class
        ? List.of(record.getRecordComponents())
        : List.of();
  }

  static Type child(Type type, String name) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return child(list.getActualTypeArguments()[0], name);
    }
    return components(type).stream()
        .filter(component -> component.getName().equals(name))
        .<Type>map(RecordComponent::getGenericType)
        .findFirst()
        .orElse(null);
  }

  /** The last of a generic type's arguments: the element of a list, the value of a map. */
  static Type element(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return Arrays.asList(arguments).get(arguments.length - 1);
  }
}
