using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Findings;

public sealed class FingerprintTests
{
    private static readonly TraceStep Car = new()
    {
        Check = "vehicle.kind_not_exempt", Outcome = StepOutcome.Yes, Value = "car",
        Source = new("vehicles", "V1", 1), Match = MatchStrength.Strong, PersonId = 7,
    };

    private static readonly TraceStep Price = new()
    {
        Check = "vehicle.price_above_limit", Outcome = StepOutcome.Yes, Value = "90,000.00", ComparedWith = "50,000.00",
        Parameter = new("vehicle.limit", 50_000, "yuan", new(2023, 1, 1), "421281", "notice", true), PersonId = 7,
    };

    [Fact]
    public void Of_SameFactsInAnotherOrder_IsTheSame() =>
        Assert.Equal(Fingerprint.Of(new([Car, Price])), Fingerprint.Of(new([Price, Car])));

    [Fact]
    public void Of_StandardRaisedOrFigureMovedByItself_IsTheSame() =>
        Assert.Equal(
            Fingerprint.Of(new([Car, Price])),
            Fingerprint.Of(new([Car, Price with { ComparedWith = "60,000.00", Value = "90,000.01" }])));

    [Fact]
    public void Of_BackgroundThatMovedByItself_IsTheSame()
    {
        TraceStep Paid(string month) => new() { Check = "payment.last_month", Outcome = StepOutcome.Yes, Value = month, Background = true };

        Assert.Equal(Fingerprint.Of(new([Car, Paid("2023-11")])), Fingerprint.Of(new([Car, Paid("2023-12")])));
    }

    [Fact]
    public void Of_RecordCorrectedMatchWeakerOrOtherPerson_Differs()
    {
        TraceStep[] changed =
        [
            Car with { Source = new("vehicles", "V1", 2) },
            Car with { Match = MatchStrength.Medium },
            Car with { PersonId = 8 },
            Car with { Outcome = StepOutcome.No },
        ];

        Assert.All(changed, step => Assert.NotEqual(Fingerprint.Of(new([Car])), Fingerprint.Of(new([step]))));
    }

    [Fact]
    public void Of_RosterValueChanges_Differs()
    {
        var income = new TraceStep { Check = "income.declared", Outcome = StepOutcome.Yes, Value = "300.00" };

        Assert.NotEqual(Fingerprint.Of(new([income])), Fingerprint.Of(new([income with { Value = "400.00" }])));
    }
}
