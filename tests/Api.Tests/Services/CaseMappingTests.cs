using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Kernel = LowIncomeMonitor.Domain.Alerting;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class CaseMappingTests
{
    private static readonly CaseMapping s_mapping = new(new FixedTexts());

    private static readonly CaseView s_full = Cases.View(3, Kernel.Level.Orange, Kernel.CaseState.Visited) with
    {
        Programmes = ["dibao", "tekun"],
        Findings =
        [
            new CaseFindingView(31, new RuleId("A01"), 9, Kernel.Level.Orange, RuleDirection.Add, new Money(5), Cases.Morning.AddDays(-1), true),
        ],
        ReceiveBy = new DateOnly(2023, 6, 5),
        VisitBy = new DateOnly(2023, 6, 7),
        ProposeBy = new DateOnly(2023, 6, 20),
        DeadlineProvisional = true,
        Overdue = true,
        Amount = new Money(65_000),
        Risk = 0.25,
        RiskBand = Domain.Risk.RiskBand.Red,
        ClaimedBy = "李四",
        ClaimedUntil = Cases.Morning.AddMinutes(15),
        Version = 4,
        ChangedAt = Cases.Morning.AddMinutes(3),
    };

    [Fact]
    public void Enums_OfWireAndDomain_HaveTheSameNumbersAndNames()
    {
        AssertSame<Kernel.Level, Wire.Level>();
        AssertSame<Kernel.CaseState, Wire.CaseState>();
        AssertSame<Kernel.DecisionKind, Wire.DecisionKind>();
    }

    [Fact]
    public void ToProto_FullCase_LeavesNoFieldUnset()
    {
        var proto = s_mapping.ToProto(s_full);

        Assert.Empty(Case.Descriptor.Fields.InDeclarationOrder().Where(f => IsUnset(f, proto)).Select(f => f.Name));
        Assert.Empty(CaseFinding.Descriptor.Fields.InDeclarationOrder().Where(f => IsUnset(f, proto.Findings[0])).Select(f => f.Name));
    }

    [Fact]
    public void ToProto_FullCase_SaysTheSame()
    {
        var finding = new CaseFinding
        {
            FindingId = 31, RuleId = "A01", PersonId = 9, Level = Wire.Level.Orange, Direction = "add", TitleZh = "中 A01 title",
            TitleEn = "en A01 title", RaisedAtMs = Cases.Morning.AddDays(-1).ToUnixTimeMilliseconds(), Suppressed = true,
        };

        Assert.Equal(
            new Case
            {
                CaseId = 3, HouseholdId = "H3", Region = Cases.Village, Programmes = { "dibao", "tekun" }, Level = Wire.Level.Orange,
                State = Wire.CaseState.Visited, Findings = { finding }, ReceiveBy = "2023-06-05", VisitBy = "2023-06-07",
                ProposeBy = "2023-06-20", DeadlineProvisional = true, Overdue = true, Rank = 997, AmountFen = 65_000, Risk = 0.25, RiskBand = "red",
                ClaimedBy = "李四", ClaimedUntilMs = Cases.Morning.AddMinutes(15).ToUnixTimeMilliseconds(), Version = 4,
                OpenedAtMs = Cases.Morning.ToUnixTimeMilliseconds(), ChangedAtMs = Cases.Morning.AddMinutes(3).ToUnixTimeMilliseconds(),
            },
            s_mapping.ToProto(s_full));
    }

    [Fact]
    public void ToProto_UnknownAmountAndRisk_AreAbsentAndNotZero()
    {
        var proto = s_mapping.ToProto(Cases.View(1));

        Assert.False(proto.HasAmountFen);
        Assert.False(proto.HasRisk);
        Assert.Equal(("", 0L, ""), (proto.ClaimedBy, proto.ClaimedUntilMs, proto.VisitBy));
    }

    [Fact]
    public void ToProto_Change_CarriesSequenceAndCause()
    {
        var change = s_mapping.ToProto(new CaseChange(17, s_full, Cases.Morning));

        Assert.Equal((17L, Cases.Morning.ToUnixTimeMilliseconds()), (change.Sequence, change.CausedByReceivedAtMs));
        Assert.Equal(s_mapping.ToProto(s_full), change.Case);
        Assert.Equal(0, s_mapping.ToProto(Cases.Change(1, s_full)).CausedByReceivedAtMs);
    }

    private static bool IsUnset(Google.Protobuf.Reflection.FieldDescriptor field, Google.Protobuf.IMessage message) =>
        field.Accessor.GetValue(message) switch
        {
            System.Collections.ICollection list => list.Count == 0,
            string text => text.Length == 0,
            bool flag => !flag,
            long number => number == 0,
            double number => number == 0,
            Enum value => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) == 0,
            _ => throw new InvalidOperationException($"{field.Name} has a type that this test does not know."),
        };

    private static void AssertSame<TDomain, TWire>()
        where TDomain : struct, Enum
        where TWire : struct, Enum => Assert.Equal(
            [(0, "Unspecified"), .. Enum.GetValues<TDomain>().Select(v => (Convert.ToInt32(v, null), v.ToString()))],
            Enum.GetValues<TWire>().Select(v => (Convert.ToInt32(v, null), v.ToString())));
}
