using LowIncomeMonitor.Simulation.Scenarios.Blows;
using LowIncomeMonitor.Simulation.Scenarios.Deaths;
using LowIncomeMonitor.Simulation.Scenarios.Doubts;
using LowIncomeMonitor.Simulation.Scenarios.Family;
using LowIncomeMonitor.Simulation.Scenarios.Health;
using LowIncomeMonitor.Simulation.Scenarios.Means;
using LowIncomeMonitor.Simulation.Scenarios.Missed;
using LowIncomeMonitor.Simulation.Scenarios.Payouts;
using LowIncomeMonitor.Simulation.Scenarios.Properties;
using LowIncomeMonitor.Simulation.Scenarios.Recounts;
using LowIncomeMonitor.Simulation.Scenarios.Rosters;
using LowIncomeMonitor.Simulation.Scenarios.Stays;
using LowIncomeMonitor.Simulation.Scenarios.Vehicles;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>
/// Everything that is played, in order. The order matters: roster first, since a doubled or unreadable row closes a person
/// to the rest; then deaths; then what only the living get. Budgets come before ordinary stays, which avoid them. What is
/// added later comes last, so that it changes nothing of what is played before.
/// </summary>
internal static class ScenarioCatalogue
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new TwoHouseholds(), new ExclusiveProgrammes(), new CompatibleProgrammes(), new MovedBetweenHouseholds(),
        new RosterNumberUnreadable(), new RosterNumberOldForm(),

        new BreadwinnerDies(), new BreadwinnerDiesIncomeUnknown(), new OrdinaryDeath(), new LateReport(),
        new DeathNumberOldForm(), new DeathNameVariant(), new DeathAfterExit(), new UnmatchableDeath(),
        new SpouseMarkedInstead(), new SpouseNumberUsed(), new HandlersNumber(), new DeathWithdrawn(),
        new NamesakeDies(), new NamesakeWithoutNumberDies(), new DeathWithoutNumber(), new DeathNumberUnreadable(),
        new DeathNameDiffers(),

        new CarOwner(), new SoldNotTransferred(), new VehicleEnded(), new VehicleReportedSoldLater(),
        new VehicleEndsLater(), new ExemptVehicle(), new CarOfUntestedProgramme(), new CarOnBorrowedNumber(),
        new CarNumberUnreadable(), new NamesakeCar(),

        new SecondHome(), new ShopOrGarage(), new ShopOfUnknownShare(), new SoldHome(), new SmallShareDwelling(),
        new SmallShareShop(), new UncountedHouse(), new ShopOnOtherName(), new NamesakeHome(), new OwnDwelling(),

        new RigidSpending(), new RigidSpendingBelow(), new RigidSpendingAtThreshold(), new RigidIncomeUnknown(),
        new RigidZeroIncome(), new HighOwnPayment(), new MonitoredOwnPayment(), new BoundaryPayment(),
        new DerivedOwnPayment(), new OwnPaymentUnknown(), new BigTotalSmallOwn(), new CosmeticStay(),
        new CommercialPaymentLater(), new OldStay(), new OtherPatientsCard(), new StayWithoutNumber(), new OrdinaryStay(),

        // Ordinary life as the other registers see it: one kind each, which no rule is meant to be caught by.
        new TookWork(), new CooperativeMember(), new ResidentPension(), new FarmIncome(), new SmallBalance(),
        new CertificateIssued(), new HouseDamaged(), new ShortDetention(), new PupilListed(), new MarriedAStranger(),
        new MovedAway(), new PoorChildElsewhere(),

        // What puts help in doubt, and what only looks like it. Those that take households to which nothing happened come first.
        new SecondNumber(), new NamesakeBornNextDay(), new OrphanGrownUp(), new OrphanAtCollege(), new BonusMonths(),
        new AllowanceAfterDeath(), new AllowanceInMonthOfDeath(), new AllowanceDrawn(),
        new SubsidyAfterCancellation(), new SubsidyLongAfterExpiry(), new SubsidyWhileRenewing(), new Imprisoned(),
        new OnProbation(), new ReleasedOnLastDay(), new SavingsAboveLimit(), new SavingsAtLimit(),
        new WageReachesLine(), new ContributionReachesLine(), new PaidThroughAgent(), new WelfarePost(),
        new NewInTheJob(), new EmployeePensionBegins(), new PensionAsDeclared(), new OwnsBusiness(),
        new DormantShop(), new BusinessOnBorrowedNumber(), new OnPublicPayroll(), new LeftPayroll(), new MovedBack(),
        new StudentMoved(), new MarriedLongAgo(), new MarriedBeforeHelp(), new GraduateAtHome(), new JustGraduated(),
        new StillStudying(), new GrownChildWorks(), new AbleChildElsewhere(), new SupportAgreed(),
        new TekunChildTooPoor(), new SteadyIncome(),

        // Who is missed, and what only looks like it.
        new SevereCertificate(), new RenewedCertificate(), new SubsidyDrawn(), new SubsidyMissed(),
        new JobEnded(), new ChangedEmployer(),
        new RetiredFromWork(), new WageFell(), new WageFellALittle(), new SeasonalWork(), new HouseBurnt(),
        new OldDisaster(), new StruckAfterExit(), new StruckLongAfterExit(), new StruckAfterRefusal(),
        new StruckLongAfterRefusal(), new FellBelowAfterExit(), new EdgeMemberIll(), new EdgeMemberOnOwnDibao(),
        new LeftAtTopUp(), new OnFullLine(), new OldAloneWithoutPension(), new OldAloneWithPension(),
        new OldAloneWithAbleChild(), new OnlyParentDies(), new OnlyParentOnProbation(), new CarerHeld(),
        new HeldOtherCarerThere(), new FreedNotCounted(), new StillInPrison(), new MonitoredWellOff(),
        new MonitoredPoor(), new NobodyAble(), new NobodyAbleButSupported(), new EnteredSchool(),
        new ChangedSchool(), new EightySoon(), new ChildInHospital(), new ChildInHospitalMild(),
        new RemovedOverAsset(), new RemovedOverIncome(), new RemovedOverAssetHealthy(),

        // What must be recounted, and what only looks like it.
        new FormerStandard(), new RaiseFollowed(), new TopUpTooSmall(), new TopUpTooLarge(), new TopUpNearlyRight(),
        new MovedIn(), new Divorced(), new DifferenceTooSmall(), new EdgeFellBelow(), new EdgeFits(),
        new GradualExitEndsSoon(), new GradualExitRuns(),

        // What the bank pays wrongly, late or not at all, and what only looks like it.
        new PaidUnlisted(), new MonthLeftOut(), new PaidTooLittle(), new PaidTooMuch(), new OneFenOff(), new FormerMonthDiffers(),
        new PaidAfterEnd(), new PaidInMonthOfEnd(), new ExclusivePaid(), new CompatiblePaid(), new ReturnedNotRepaid(),
        new ReturnedAndRepaid(), new ReturnedLately(),
    ];
}
