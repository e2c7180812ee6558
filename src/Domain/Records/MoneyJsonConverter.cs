using System.Text.Json;
using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Domain.Records;

/// <summary>An amount as a whole number of fen: exact in every reader of JSON.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Fen);
}
