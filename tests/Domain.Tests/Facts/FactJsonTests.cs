using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Tests.Facts;

public sealed class FactJsonTests
{
    public static TheoryData<FactValue> Values =>
    [
        new DeathValue(new(2023, 5, 1), "police", null),
        new VehicleValue("car", "private", new Money(3_500_000), new(2023, 2, 1), null, null),
        new HospitalStayValue(new(2023, 1, 1), null, new(2023, 2, 1), new Money(100), null, new Money(0), null, "severe"),
        new PropertyValue("shop", 35.5m, 0.25m, null, new(2020, 1, 1), new(2021, 1, 1), "sold"),
        new EmploymentValue("employee", new(2023, 1, 1), null, new Money(350_000)),
        new BusinessValue("supervisor", null, "dormant", false, new(2020, 1, 1), null),
        new PensionValue("resident_basic", new(2020, 1, 1), null, new Money(13_000)),
        new AssetsValue("A-17", new(2023, 6, 30), new Money(1_200_050), 2),
        new DisabilityValue("limb", 2, new(2019, 1, 1), new(2029, 1, 1), "active"),
        new MarriageValue("divorce", new(2023, 4, 1)),
        new CustodyValue("sentence", new(2023, 4, 1), null),
        new SchoolingValue("college", new(2023, 9, 1), new(2027, 7, 1)),
        new DisasterValue("fire", new(2023, 4, 1), new Money(5_000_000)),
        new MoveValue(RegionCode.Parse("421281").Code, RegionCode.Parse("440705").Code, new(2023, 4, 1)),
        new IncomeValue("farming", new(2023, 1, 1), new(2024, 1, 1), null, new Money(1_200_000)),
        new SupportValue("child", new(2023, 1, 1), null, null, new Money(800_000), 3, 2, false),
        new ArrivalValue("birth", new(2023, 11, 11), true),
        new GuardianshipValue("missing", new(2023, 1, 1), null),
        new MedicalCoverValue(2023, "not_insured"),
        new ShelterStayValue(new(2023, 1, 1), new(2023, 5, 1), null),
        new UtilityUseValue("water", new(2023, 1, 1), new(2023, 5, 1), null),
        new CrimeVictimValue(new(2023, 1, 1)),
        new CareLevelValue("partial", new(2023, 1, 1)),
        new HelpFirstValue(new(2023, 1, 1), null, new Money(200_000)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Write_EachKind_ReadsBack(FactValue value) => Assert.Equal(value, FactJson.Read(FactJson.Write(value)));

    [Fact]
    public void Read_KindOfFactNotFirst_IsUnderstood()
    {
        // jsonb gives keys back by length, so "kind" of the vehicle comes before the kind of fact.
        var value = FactJson.Read("""{"kind": "car", "fact": "vehicle", "registered_on": "2023-02-01"}""");

        Assert.Equal(new VehicleValue("car", null, null, new(2023, 2, 1), null, null), value);
    }
}
