using System.Text.Json;
using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>A region as its digits; the reader accepts what <see cref="RegionCode.Parse"/> does.</summary>
public sealed class RegionCodeJsonConverter : JsonConverter<RegionCode>
{
    public override RegionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var reading = RegionCode.Parse(reader.GetString());
        return reading.IsOk ? reading.Code : throw new JsonException("A region code is not readable.");
    }

    public override void Write(Utf8JsonWriter writer, RegionCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
