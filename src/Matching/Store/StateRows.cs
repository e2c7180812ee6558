using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Rows of the roster and of facts as the rules see them; the columns are those of <see cref="HouseholdStore"/>.</summary>
internal static class StateRows
{
    public static Enrolment Enrolment(NpgsqlDataReader rows) => new(
        rows.GetString(2), rows.GetFieldValue<DateOnly>(3), rows.DateOrNull(4), rows.TextOrNull(5), Fen(rows, 6));

    public static Fact Fact(NpgsqlDataReader rows) => new()
    {
        Id = rows.GetInt64(0),
        PersonId = rows.GetInt32(1),
        Value = FactJson.Read(rows.GetString(2)),
        ValidFrom = rows.DateOrNull(3),
        ValidTo = rows.DateOrNull(4),
        RecordedAt = rows.GetFieldValue<DateTimeOffset>(5),
        Source = new(rows.GetString(6), rows.GetString(7), rows.GetInt64(8)),
        Match = EvidenceCode.Unpack(rows.GetInt16(9)),
    };

    public static Member Member(NpgsqlDataReader rows) => new()
    {
        PersonId = rows.GetInt32(1),
        Order = rows.GetInt32(2),
        Relation = rows.GetString(3),
        BirthDate = rows.DateOrNull(4),
        Sex = rows.GetInt16(5) is var sex and not 0 ? (Sex)sex : null,
        NumberDefect = rows.TextOrNull(6),
        Enrolments = [],
        DeclaredMonthlyIncome = Fen(rows, 7),
        DisabilityKind = rows.TextOrNull(8),
        DisabilityGrade = rows.SmallOrNull(9),
        SevereIllness = rows.BoolOrNull(10),
        LabourCapacity = rows.TextOrNull(11),
        Schooling = rows.TextOrNull(12),
        SinglePersonDibao = rows.BoolOrNull(13),
        NumberDoubts = rows.GetFieldValue<string[]>(14),
    };

    private static Money? Fen(NpgsqlDataReader rows, int column) =>
        rows.LongOrNull(column) is { } fen ? new Money(fen) : null;
}
