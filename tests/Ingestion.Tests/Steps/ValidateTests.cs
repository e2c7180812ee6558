using System.Text.Json;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Tests.Steps;

public sealed class ValidateTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Row_ManyDefects_AreFoundAtOnceInColumnOrder()
    {
        var defects = Death(("record_id", "1"), ("birth_date", "soon"), ("died_on", "2027-01-01"), ("source", "neighbour"));

        Assert.Equal(
            [
                ("name", DefectCodes.MissingValue), ("birth_date", DefectCodes.BadDate),
                ("died_on", DefectCodes.FutureDate), ("source", DefectCodes.UnknownWord),
            ],
            defects.Select(d => (d.Column, d.Code)));
    }

    [Fact]
    public void Row_DiedBeforeBirth_IsRefused() => Assert.Equal(
        ("died_on", DefectCodes.ImpossibleOrder),
        OnlyDefect(Death(
            ("record_id", "1"), ("name", "甲"), ("birth_date", "2000-01-02"), ("died_on", "2000-01-01"), ("source", "police"))));

    [Theory]
    [InlineData("")]
    [InlineData("not a number")]
    [InlineData("4.21281E+17")]
    public void Row_MissingOrInvalidCitizenNumber_IsNoDefect(string number) => Assert.Empty(Death(
        ("record_id", "1"), ("person_id", number), ("name", "甲"), ("died_on", "2026-01-01"), ("source", "police")));

    [Fact]
    public void Row_IllegibleName_IsNoDefect() => Assert.Empty(Death(
        ("record_id", "1"), ("name", "〓〓"), ("died_on", "2026-01-01"), ("source", "police")));

    [Fact]
    public void Row_Withdrawal_NeedsOnlyItsRecordId()
    {
        Assert.Empty(Death(("record_id", "1"), ("withdrawn", "1")));
        Assert.Equal(("record_id", DefectCodes.MissingValue), OnlyDefect(Death(("withdrawn", "1"))));
    }

    [Fact]
    public void Row_RecordIdMadeOfThePerson_IsRefused()
    {
        var number = People.Number(7);
        var rest = new[] { ("name", "欧阳明"), ("died_on", "2026-01-01"), ("source", "police") };

        Assert.Equal(("record_id", DefectCodes.RecordIdNamesPerson), OnlyDefect(Death([("record_id", "D-" + number), ("person_id", number), .. rest])));
        Assert.Equal(("record_id", DefectCodes.RecordIdNamesPerson), OnlyDefect(Death([("record_id", number[..6] + number[8..17]), ("person_id", number), .. rest])));
        Assert.Equal(("record_id", DefectCodes.RecordIdNamesPerson), OnlyDefect(Death([("record_id", "欧阳明2026"), ("person_id", number), .. rest])));
        Assert.Empty(Death([("record_id", "421281202601010012"), ("person_id", number), .. rest]));
    }

    [Fact]
    public void Row_ZeroCharacter_IsRefused() => Assert.Equal(
        ("name", DefectCodes.BadCharacter),
        OnlyDefect(Death(("record_id", "1"), ("name", "甲\u0000"), ("died_on", "2026-01-01"), ("source", "police"))));

    [Fact]
    public void Row_Hospitalization_ReadsMoneyAsFenAndLeavesUnknownAbsent()
    {
        var row = Row(HospitalizationsSchema.Instance, ("record_id", "1"), ("name", "甲"), ("admitted_on", "2026/1/5"), ("total_cost", "1234.5"), ("own_payment", "0"));

        var (record, defects) = Validate.Row(HospitalizationsSchema.Instance, row, Today);

        Assert.Empty(defects);
        Assert.Equal("2026-01-05", record.HospitalStay.AdmittedOn);
        Assert.Equal(123_450, record.HospitalStay.TotalCostFen);
        Assert.True(record.HospitalStay.HasOwnPaymentFen);
        Assert.False(record.HospitalStay.HasInsurancePaidFen);
    }

    [Fact]
    public void Row_RosterRegionAndWords_AreBroughtToOneForm()
    {
        var row = Row(
            RosterSchema.Instance, ("household_id", "H1"), ("name", "甲"), ("relation", "HEAD"), ("region", "421281000000"),
            ("area", "Rural"), ("programme", "dibao"), ("enrolled_on", "20230101"), ("ended_on", "9999-12-31"));

        var (line, defects) = Validate.Row(RosterSchema.Instance, row, Today);

        Assert.Empty(defects);
        Assert.Equal(("head", "421281", "rural", "2023-01-01", ""), (line.Relation, line.Region, line.Area, line.EnrolledOn, line.EndedOn));
    }

    [Theory]
    [InlineData("roster")]
    [MemberData(nameof(Samples.Feeds), MemberType = typeof(Samples))]
    public void Schema_EveryRequiredColumn_IsRefusedWhenEmpty(string source)
    {
        var row = new FieldRow(SourceSchemas.Of(source));
        var defects = row.Schema switch
        {
            SourceSchema<Contracts.V1.RosterLine> roster => Validate.Row(roster, row, Today).Defects,
            SourceSchema<Contracts.V1.RegistryRecord> register => Validate.Row(register, row, Today).Defects,
            _ => [],
        };

        Assert.Equal(row.Schema.RequiredColumns, defects.Where(d => d.Code == DefectCodes.MissingValue).Select(d => d.Column));
        Assert.NotEmpty(defects);
    }

    private static (string, string) OnlyDefect(IReadOnlyList<Defect> defects)
    {
        var defect = Assert.Single(defects);
        return (defect.Column, defect.Code);
    }

    private static IReadOnlyList<Defect> Death(params (string Column, string Text)[] fields) =>
        Validate.Row(DeathsSchema.Instance, Row(DeathsSchema.Instance, fields), Today).Defects;

    private static FieldRow Row(SourceSchema schema, params (string Column, string Text)[] fields)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(fields.ToDictionary(f => f.Column, f => f.Text));
        var row = new JsonDecoder(schema, ColumnMapping.None).Decode(json).Row;
        Assert.NotNull(row);
        return row;
    }
}
