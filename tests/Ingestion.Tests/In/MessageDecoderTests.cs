using System.Text;
using FsCheck.Fluent;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Tests.In;

public sealed class MessageDecoderTests
{
    private static readonly MessageDecoder Decoder = new(DeathsSchema.Instance);

    private static readonly RegistryRecord Record = new()
    {
        Source = "deaths",
        RecordId = "D1",
        Version = 3,
        Subject = new() { CitizenNumber = People.Number(1), Name = "欧阳明", BirthDate = "1950-01-01" },
        Death = new() { DiedOn = "2026-01-02", ReportedBy = "police", RegisteredOn = "2026-01-03" },
        Extra = { ["cause"] = "illness" },
    };

    private static readonly string Json = $$"""
        {"Record_Id":"D1","person_id":"{{People.Number(1)}}","name":"欧阳明","birth_date":"1950-01-01",
         "died_on":"2026-01-02","source":"police","registered_on":"2026-01-03","record_version":3,"cause":"illness"}
        """;

    [Fact]
    public void Decode_JsonAndProtobuf_GiveTheSameRow()
    {
        var fromJson = Decoder.Decode(Encoding.UTF8.GetBytes(Json)).Row;
        var fromBytes = Decoder.Decode(Record.ToByteArray()).Row;

        Assert.NotNull(fromJson);
        Assert.NotNull(fromBytes);
        Assert.Equal(fromJson.Values.Select(v => v ?? ""), fromBytes.Values.Select(v => v ?? ""));
        Assert.Equal(fromJson.Extra, fromBytes.Extra);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("  \r\n\t")]
    [InlineData("\uFEFF")]
    public void Decode_JsonBehindWhiteSpace_IsNotTakenForProtobuf(string before) =>
        Assert.True(Decoder.Decode(Encoding.UTF8.GetBytes(before + Json)).IsOk);

    [Fact]
    public void Decode_RecordOfAnotherSource_IsRefused()
    {
        var other = Record.Clone();
        other.Source = "vehicles";

        Assert.Equal(DefectCodes.WrongSource, Decoder.Decode(other.ToByteArray()).Defect?.Code);
    }

    [Fact]
    public void Decode_RecordWithTheBodyOfAnotherSource_IsRefused()
    {
        var other = Record.Clone();
        other.Vehicle = new() { Kind = "car" };

        Assert.Equal(DefectCodes.NotARecord, Decoder.Decode(other.ToByteArray()).Defect?.Code);
    }

    [Theory]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{\"name\":1")]
    [InlineData("{}{}")]
    [InlineData("{\"name\":\"a\",\"NAME\":\"b\"}")]
    public void Decode_BrokenJson_IsRefused(string json) => Assert.False(Decoder.Decode(Encoding.UTF8.GetBytes(json)).IsOk);

    [Fact]
    public void Decode_LongNumberInJson_KeepsItsDigits()
    {
        var row = Decoder.Decode("{\"person_id\":421281199001011234}"u8.ToArray()).Row;

        Assert.Equal("421281199001011234", row?.Values[DeathsSchema.Instance.IndexOf("person_id")]);
    }

    [Fact]
    public void Decode_RandomBytes_NeverThrowsAndNeverMakesAValidRecord() => Property.Holds(
        Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
        bytes => Decoder.Decode(bytes) is not { IsOk: true, Row: var row }
            || Validate.Row(DeathsSchema.Instance, row, new(2026, 11, 21)).Defects.Count > 0);

    [Fact]
    public void Decode_DamagedRecords_NeverThrow() => Property.Holds(
        from at in Gen.Choose(0, 1000)
        from value in Gen.Choose(0, 255)
        from json in Gen.Elements(true, false)
        select (At: at, Value: (byte)value, Json: json),
        x =>
        {
            var bytes = x.Json ? Encoding.UTF8.GetBytes(Json) : Record.ToByteArray();
            bytes[x.At % bytes.Length] = x.Value;
            if (Decoder.Decode(bytes).Row is { } row)
                _ = Validate.Row(DeathsSchema.Instance, row, new(2026, 11, 21));
            return true;
        });
}
